/** How a checkout can look: its theme, and Farebox's variables by name; one that is left out is Farebox's own. */
export interface Look {
  readonly name: string;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly variables: Readonly<Record<string, string>>;
}

/** One variable, and what it is when nobody sets it. */
interface Variable {
  readonly name: string;
  readonly label: string;
}

/** Colours as `#rrggbb`, in a light page and in a dark one. */
export interface Colour extends Variable {
  readonly light: string;
  readonly dark: string;
}

/** Lengths, in CSS pixels. */
export interface Length extends Variable {
  readonly own: number;
  readonly least: number;
  readonly most: number;
}

const SYSTEM = 'system-ui, sans-serif';
const ROUNDED = 'ui-rounded, system-ui, sans-serif';
const SERIF = 'Georgia, serif';

/** The colours that make most of a look. */
export const mainColours: readonly Colour[] = [
  { name: 'accent', label: 'Accent', light: '#2149cf', dark: '#3a64e2' },
  { name: 'on-accent', label: 'Text on it', light: '#ffffff', dark: '#ffffff' },
  { name: 'surface', label: 'Surface', light: '#ffffff', dark: '#171a20' },
  { name: 'text', label: 'Text', light: '#12151c', dark: '#f0f2f6' },
];

/** The colours that follow from those while nobody sets them. */
export const moreColours: readonly Colour[] = [
  { name: 'muted', label: 'Muted text', light: '#5e6065', dark: '#abadb2' },
  { name: 'line', label: 'Lines', light: '#e3e3e4', dark: '#31343a' },
  { name: 'danger', label: 'Danger', light: '#ab231b', dark: '#ffa198' },
];

/** Corners and room. */
export const lengths: readonly Length[] = [
  { name: 'radius', label: 'Corners', own: 12, least: 0, most: 30 },
  { name: 'space', label: 'Space', own: 20, least: 8, most: 36 },
];

/** Lists of fonts that need nothing to be loaded; the first is Farebox's own. */
export const fonts: readonly (readonly [fonts: string, label: string])[] = [
  [SYSTEM, 'The system’s'],
  [ROUNDED, 'Rounded'],
  [SERIF, 'Serif'],
  ['ui-monospace, monospace', 'Typewriter'],
];

/** Where to begin. */
export const looks: readonly Look[] = [
  { name: 'Plain', theme: 'auto', variables: {} },
  {
    name: 'Round',
    theme: 'auto',
    variables: { accent: '#7a2fd0', radius: '26px', space: '24px', font: ROUNDED },
  },
  {
    name: 'Night',
    theme: 'dark',
    variables: {
      accent: '#f2c14e',
      'on-accent': '#1c1503',
      surface: '#14161f',
      text: '#f4f1ea',
      radius: '10px',
    },
  },
  {
    name: 'Paper',
    theme: 'light',
    variables: {
      accent: '#8a3b12',
      'on-accent': '#fffaf0',
      surface: '#fffaf0',
      text: '#33261a',
      radius: '2px',
      font: SERIF,
    },
  },
];
