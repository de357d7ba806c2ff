import { describe, expect, it } from 'vitest';
import { PARTNERS } from '../providers/ampere/config.ts';
import { BRANDS } from './brands.ts';
import { drawIcons } from './draw.ts';
import { KINDS } from './kinds.ts';
import { brandTable } from './write-brands.ts';

describe('the drawings of methods', () => {
  const slugs = [...Object.keys(BRANDS), ...Object.keys(KINDS)];

  it('are brands’ marks as simple-icons has them: after an update, run icons/write-brands.ts', () => {
    expect(BRANDS).toEqual(brandTable());
  });

  it.each(slugs)('%s is something that the widget draws', (slug) => {
    const { [slug]: icon } = drawIcons([slug]);
    // The widget refuses anything else (packages/widget: core/parse), for the text ends up in a page.
    expect(icon?.path).toMatch(/^[\dMLHVCSQTAZmlhvcsqtaz.,\s-]+$/);
    expect(icon?.color ?? '#000000').toMatch(/^#[0-9a-f]{6}$/);
    expect(icon?.style).toBe(slug in BRANDS ? 'fill' : 'line');
  });

  it('take a kind’s colour from the text around it, and a brand’s from the brand', () => {
    expect(drawIcons(['bank'])['bank']?.color).toBeNull();
    expect(drawIcons(['stripe'])['stripe']?.color).toBe('#635bff');
  });

  it('are sent once each, and leave out what nobody drew', () => {
    const asked = ['bank', 'bank', 'papara', 'rocket', 'constructor', '__proto__'];
    expect(Object.keys(drawIcons(asked))).toEqual(['bank']);
  });

  it('are there for the AMPERE partners that simple-icons knows', () => {
    const icons = Object.values(PARTNERS).map(({ icon }) => icon);
    expect(Object.keys(drawIcons(icons))).toEqual(['line', 'stripe', 'paypal']);
  });
});
