import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { bundle, launchBrowser } from '../../pack/browser.ts';
import type { Painted, Part, Props } from './jsx-runtime.ts';

// A browser beside others on a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

/** In the page: paints into its only `main`, which it gives back. */
declare const draw: (view: Painted) => HTMLElement;
/** In the page: a part as compiled JSX makes it. */
declare const part: (type: Part['type'], props?: object, ...children: Painted[]) => Part;

let browser: Browser;
let code: string;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  code = await bundle(join(import.meta.dirname, 'paint.ts'));
  code += `;
    main = document.querySelector('main');
    draw = (view) => { npm.paint(main, view); return main; };
    part = (type, props, ...children) => ({ type, props: { ...props, children } });`;
  page = await browser.newPage();
});

afterAll(() => browser.close());

const open = async (html = '') => {
  await page.setContent(`<!doctype html><main>${html}</main>`);
  await page.addScriptTag({ content: code });
};

beforeEach(() => open());

it('draws parts, calls components, and leaves out what is nothing', async () => {
  const html = await page.evaluate(() => {
    const Greeting = ({ name }: Props) => [part('b', {}, String(name)), '!'];
    const view = [
      null,
      undefined,
      true,
      false,
      part('p', { class: 'one' }, part(Greeting, { name: 'Ada' })),
      0,
    ];
    return draw(view).innerHTML;
  });
  expect(html).toBe('<p class="one"><b>Ada</b>!</p>0');
});

it('makes one text of texts that follow each other', async () => {
  const texts = await page.evaluate(() =>
    [...draw(['a', 1, [null, 'b'], part('i'), 'c']).childNodes].map(({ textContent }) => textContent),
  );
  expect(texts).toEqual(['a1b', '', 'c']);
});

it('keeps what can stay, in front of, between and behind what comes and goes', async () => {
  const [kept, html] = await page.evaluate(() => {
    const named = (name: string) => part('p', { class: name }, name);
    const [, b, c] = draw(['a', 'b', 'c'].map(named)).children;
    const main = draw(['new', 'b', 'between', 'c', 'last'].map(named));
    const kept = main.children[1] === b && main.children[3] === c;
    return [kept, draw(['b', 'c'].map(named)).innerHTML];
  });
  expect(kept).toBe(true);
  expect(html).toBe('<p class="b">b</p><p class="c">c</p>');
});

it('an element with another tag or class is another element', async () => {
  const same = await page.evaluate(() => {
    const first = draw(part('p', { class: 'a' })).firstChild;
    const second = draw(part('p', { class: 'b' })).firstChild;
    const third = draw(part('div', { class: 'b' })).firstChild;
    return [first === second, second === third, draw(part('div', { class: 'b' })).firstChild === third];
  });
  expect(same).toEqual([false, false, true]);
});

it('leaves focus, caret and what is typed alone', async () => {
  const typed = await page.evaluate(() => {
    const field = (value: string, hint: string) => [hint && part('p', {}, hint), part('input', { value })];
    draw(field('', ''));
    const input = document.querySelector('input') as HTMLInputElement;
    input.focus();
    input.value = 'typed';
    input.setSelectionRange(2, 2);
    draw(field('typed', 'wrong'));
    return [document.activeElement === input, input.selectionStart, input.value];
  });
  expect(typed).toEqual([true, 2, 'typed']);
});

it('keeps what software puts into a field without an event, until the view says something new', async () => {
  const held = await page.evaluate(() => {
    const entries = ['', 'a', 'b'].map((value) => part('option', { value }, value));
    const view = (value: string, hint = '') => [
      hint && part('p', {}, hint),
      part('input', { name: 'email', value }),
      part('select', { name: 'bank', value }, entries),
    ];
    const main = draw(view(''));
    const [input, list] = [main.querySelector('input'), main.querySelector('select')];
    if (!input || !list) return [];
    const read = () => [input.value, list.value];
    [input.value, list.value] = ['filled', 'b'];
    draw(view('', 'wrong'));
    const kept = read();
    draw(view('a'));
    const said = read();
    draw(view(''));
    return [kept, said, read()];
  });
  expect(held).toEqual([
    ['filled', 'b'],
    ['a', 'a'],
    ['', ''],
  ]);
});

it('gives an element that becomes another field nothing of the one that it was', async () => {
  const held = await page.evaluate(() => {
    const input = draw(part('input', { name: 'email', value: '' })).querySelector('input');
    if (!input) return;
    input.value = 'ana@example.com';
    draw(part('input', { name: 'bank', value: '' }));
    return input.value;
  });
  expect(held).toBe('');
});

it('sets and takes away attributes; what is false is gone, but not for ARIA', async () => {
  const htmls = await page.evaluate(() => {
    const views = [
      { id: 'a', hidden: true, 'aria-busy': true, title: 'x' },
      { id: 'b', hidden: false, 'aria-busy': false, title: null },
      {},
    ];
    return views.map((props) => draw(part('p', props)).innerHTML);
  });
  expect(htmls).toEqual([
    '<p id="a" hidden="true" aria-busy="true" title="x"></p>',
    '<p id="b" aria-busy="false"></p>',
    '<p></p>',
  ]);
});

it('sets a list to a choice that comes with it, and a box as it is', async () => {
  const states = await page.evaluate(() =>
    ['b', 'c'].map((value) => {
      const options = ['a', value].map((one) => part('option', { value: one }, one));
      const list = part('select', { value }, options);
      const box = part('input', { type: 'checkbox', checked: value === 'b' });
      const main = draw([list, box]);
      const input = main.querySelector('input') as HTMLInputElement;
      const said = [main.querySelector('select')?.value, input.checked];
      // What a shopper changes is not what was drawn: the next view sets it all the same.
      input.checked = true;
      return said;
    }),
  );
  expect(states).toEqual([
    ['b', true],
    ['c', false],
  ]);
});

it('listens with the newest handler, and no more once there is none', async () => {
  const heard = await page.evaluate(() => {
    const heard: string[] = [];
    const press = () => document.querySelector('button')?.click();
    for (const props of [{ onClick: () => heard.push('a') }, { onClick: () => heard.push('b') }, {}]) {
      draw(part('button', { type: 'button', ...props }));
      press();
    }
    return heard;
  });
  expect(heard).toEqual(['a', 'b']);
});

it('draws SVG in its own namespace, with its own capitals', async () => {
  const drawn = await page.evaluate(() => {
    const picture = part('svg', { viewBox: '0 0 1 1' }, part('path', { d: 'M0 0' }));
    draw(picture);
    const main = draw([picture, part('p')]);
    const names = [...main.querySelectorAll('*')].map(({ namespaceURI }) => namespaceURI?.split('/').at(-1));
    return [main.innerHTML, names];
  });
  expect(drawn).toEqual([
    '<svg viewBox="0 0 1 1"><path d="M0 0"></path></svg><p></p>',
    ['svg', 'svg', 'xhtml'],
  ]);
});

it('takes over what a server has drawn', async () => {
  await open('<p class="a">Pay <b>12</b></p><input name="x" maxlength="4"><noscript>gone</noscript>');
  const [same, html] = await page.evaluate(() => {
    const before = [...document.querySelectorAll('p, b, input')];
    const main = draw([
      part('p', { class: 'a' }, 'Pay ', part('b', {}, '12')),
      part('input', { name: 'x', maxLength: 4 }),
    ]);
    const after = [...main.querySelectorAll('*')];
    return [before.every((element, at) => element === after[at]), main.innerHTML];
  });
  expect(same).toBe(true);
  expect(html).toBe('<p class="a">Pay <b>12</b></p><input name="x" maxlength="4">');
});

it('touches nothing where the view is as it was', async () => {
  await open('<p class="a">Pay <b>12</b></p><input name="x" maxlength="4">');
  const touched = await page.evaluate(() => {
    const watch = new MutationObserver(() => undefined);
    const whole = { childList: true, attributes: true, characterData: true, subtree: true };
    watch.observe(document.querySelector('main') as Element, whole);
    const price = part('p', { class: 'a' }, 'Pay ', part('b', {}, '12'));
    for (const onInput of [() => 1, () => 2])
      draw([price, part('input', { name: 'x', maxLength: 4, onInput })]);
    return watch.takeRecords().map(({ type, attributeName }) => `${type} ${attributeName}`);
  });
  expect(touched).toEqual([]);
});
