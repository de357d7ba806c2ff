/** The sandbox's one style sheet: quiet, readable from 320 pixels on, in light and in dark. */
export const look = `
:root { color-scheme: light dark; --ink: light-dark(#1c2430, #e8ecf2); --soft: light-dark(#55606f, #a9b4c2);
  --paper: light-dark(#ffffff, #1a212c); --ground: light-dark(#eef1f5, #10151d); --line: light-dark(#d5dbe3, #333e4d);
  --edge: light-dark(#7d8896, #77869a);
  --accent: light-dark(#1f4fa3, #8fb6ff); --on-accent: light-dark(#ffffff, #0c1626);
  --warn: light-dark(#fff0c9, #4a3a0c); --on-warn: light-dark(#5a4300, #ffe6a3); }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
.strip { margin: 0; padding: .6rem 1rem; background: var(--warn); color: var(--on-warn); text-align: center; font-weight: 600; }
main { width: min(30rem, 100% - 1.5rem); margin: clamp(.75rem, 6vw, 3.5rem) auto; padding: clamp(1.25rem, 5vw, 2.25rem); background: var(--paper);
  border: 1px solid var(--line); border-radius: 1rem; }
main.wide { width: min(64rem, 100% - 1.5rem); }
.brand { margin: 0; color: var(--soft); font-weight: 600; letter-spacing: .02em; }
h1 { margin: .15rem 0 1.25rem; font-size: clamp(1.6rem, 7vw, 2.1rem); line-height: 1.2; font-variant-numeric: tabular-nums; }
h2 { margin: 1.75rem 0 .75rem; font-size: 1rem; }
a { color: var(--accent); }
dl { margin: 0; border-top: 1px solid var(--line); }
dl div { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; padding: .55rem 0;
  border-bottom: 1px solid var(--line); }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
.whole { flex-basis: 100%; color: var(--soft); font-size: .875rem; }
p:empty { display: none; }
[role=alert] { margin: 0; color: light-dark(#a3241b, #ffa79d); font-weight: 600; }
form { display: grid; gap: .75rem; margin: 0; padding: 0; }
.choice { display: grid; grid-template-columns: 8rem 1fr; gap: .25rem 1rem; align-items: center; }
.choice p { margin: 0; color: var(--soft); font-size: .9rem; line-height: 1.35; }
@media (max-width: 26rem) { .choice { grid-template-columns: 1fr; } }
label { color: var(--soft); }
select, input { display: block; width: 100%; min-height: 2.75rem; padding: .5rem .75rem; border: 1px solid var(--edge); border-radius: .6rem;
  background: var(--paper); color: var(--ink); font: inherit; }
button, .button { display: inline-block; min-height: 2.75rem; padding: .6rem 1rem; border: 1px solid var(--accent);
  border-radius: .6rem; background: transparent; color: var(--accent); font: inherit; font-weight: 600; text-align: center;
  text-decoration: none; cursor: pointer; }
.primary { background: var(--accent); color: var(--on-accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; }
th, td { padding: .55rem 1.5rem .55rem 0; border-bottom: 1px solid var(--line); text-align: left; white-space: nowrap; }
th { color: var(--soft); font-weight: 600; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
`;
