/** The colours that the extension brings can be read on the grounds of VS Code's own themes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const grounds = { light: '#ffffff', dark: '#1f1f1f', highContrast: '#000000', highContrastLight: '#ffffff' } as const;
/** As WCAG asks of text: 4.5 to 1; 7 to 1 where somebody has asked for high contrast. */
const least = { light: 4.5, dark: 4.5, highContrast: 7, highContrastLight: 7 } as const;

interface Colour {
  readonly id: string;
  readonly defaults: Readonly<Record<keyof typeof grounds, string>>;
}
const colours: readonly Colour[] = JSON.parse(readFileSync('package.json', 'utf8')).contributes.colors;
const themes = Object.keys(grounds) as (keyof typeof grounds)[];

const luminance = (colour: string): number => {
  const [red, green, blue] = [1, 3, 5].map(at => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
};
const contrast = (one: string, other: string): number => {
  const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright! + 0.05) / (dark! + 0.05);
};

suite('theme colours', () => {
  for (const theme of themes) {
    test(`speakers can be read in ${theme}`, () => {
      const speakers = colours.filter(it => it.id.startsWith('verbatim.speaker'));
      assert.equal(speakers.length, 8);
      const pale = speakers.filter(it => contrast(it.defaults[theme], grounds[theme]) < least[theme]);
      assert.deepEqual(
        pale.map(it => it.id),
        [],
      );
    });

    test(`what is dimmed can still be read in ${theme}`, () => {
      const dimmed = colours.find(it => it.id === 'verbatim.dimmedForeground')!.defaults[theme];
      assert.ok(contrast(dimmed, grounds[theme]) >= 3);
      assert.ok(contrast(dimmed, grounds[theme]) <= 12);
    });
  }
});
