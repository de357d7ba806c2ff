import { tellDeveloper } from '../../browser/report.ts';
import { integrationError } from '../../core/checkout-error.ts';
import type { AppearanceVariable } from '../../core/public-api.ts';

const PREFIX = '--farebox-';

/** The CSS property that accepts the values of a variable. */
export const PROPERTIES: Readonly<Record<AppearanceVariable, string>> = {
  accent: 'color',
  'on-accent': 'color',
  surface: 'color',
  text: 'color',
  muted: 'color',
  line: 'color',
  danger: 'color',
  radius: 'padding-left',
  font: 'font-family',
  space: 'padding-left',
};

/** The appearance variables that a page sets, and what the browser supports. */
export interface AppliedAppearance {
  /** The custom properties that its code sets. */
  readonly set: readonly string[];
  /** The value of a custom property, wherever it is set; empty if it is not. */
  valueIs(property: string): string;
  /** `CSS.supports`. */
  supports(property: string, value: string): boolean;
}

/** Returns a message for each unknown variable and each unsupported value. */
export function checkAppearance({ set, valueIs, supports }: AppliedAppearance): readonly string[] {
  const known = Object.entries(PROPERTIES).map(([name, property]) => [PREFIX + name, property] as const);
  const names = known.map(([name]) => name);
  const unknown = set.filter((name) => name.startsWith(PREFIX) && !names.includes(name));
  const impossible = known
    .map(([name, property]) => ({ name, property, value: valueIs(name).trim() }))
    .filter(({ property, value }) => value && !supports(property, value));
  return [
    ...unknown.map((name) => `expected one of ${names.join(', ')}, got ${name}`),
    ...impossible.map(
      ({ name, property, value }) => `expected ${name} to be ${KINDS[property]}, got ${value}`,
    ),
  ];
}

const KINDS: Readonly<Record<string, string>> = {
  color: 'a colour',
  'padding-left': 'one length',
  'font-family': 'a list of fonts',
};

/** Logs once, in the console, each appearance variable of this checkout that has no effect. */
export function reportAppearanceErrors(root: Element): void {
  const tree = root.getRootNode();
  if (!(tree instanceof ShadowRoot) || !(tree.host instanceof HTMLElement)) return;
  const { host } = tree;
  const style = getComputedStyle(host);
  const applied: AppliedAppearance = {
    set: [...host.style],
    valueIs: (property) => style.getPropertyValue(property),
    supports: (property, value) => CSS.supports(property, value),
  };
  for (const message of checkAppearance(applied))
    tellDeveloper(integrationError('appearance_invalid', message));
}
