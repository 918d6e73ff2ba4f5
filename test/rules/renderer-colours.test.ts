import { describe, expect, it } from 'vitest';
import { inks, pairs } from '../../src-renderer/ui/palette.ts';

const leastContrast = 4.5;

/** Relative luminance of an sRGB colour, WCAG 2.2. */
function luminance(colour: string): number {
  const channel = (from: number) => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

it('black on white has the contrast the standard says', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});

describe.each(['light', 'dark'] as const)('in the %s', (scheme) => {
  it.each(pairs)('%s on %s can be read', (text, ground) => {
    expect(contrast(inks[scheme][text], inks[scheme][ground])).toBeGreaterThanOrEqual(leastContrast);
  });

  it.each(['desk', 'panel', 'raised'] as const)('the edge of a field stands out from the %s', (ground) => {
    expect(contrast(inks[scheme].edge, inks[scheme][ground])).toBeGreaterThanOrEqual(3);
  });
});
