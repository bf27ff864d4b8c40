/** How the translation itself writes a speaker's label. */
import type { Alignment } from './align';
import { sameLabel } from './labels';
import type { UnitLabel } from './unit';

/** The label of the original as the translation marks and names it, with its colon and the space behind. */
export function labelAsWritten(label: UnitLabel, view: { readonly alignment: Alignment }): string {
  const { translations, labels, originals } = view.alignment;
  const expected = labels.expected(label.name) ?? label.name;
  const same = translations.find(
    it => it.label !== undefined && it.time === undefined && sameLabel(it.label.name, expected),
  );
  if (same?.label !== undefined) return spaced(same.text.slice(0, same.label.marked.end));
  const other = translations.find(it => it.label !== undefined && it.time === undefined);
  if (other?.label !== undefined) {
    const { marked, span } = other.label;
    return spaced(`${other.text.slice(0, span.start)}${expected}${other.text.slice(span.end, marked.end)}`);
  }
  const source = originals.find(it => it.label === label);
  return source === undefined
    ? `${expected}: `
    : spaced(source.text.slice(0, label.marked.end).replace(label.text, expected));
}

/** A name as the translation writes it, with what stands in parentheses behind it. */
export function nameAsWritten(name: string, { alignment }: { readonly alignment: Alignment }): string {
  return (
    alignment.translations.find(it => it.label !== undefined && sameLabel(it.label.name, name))?.label?.text ?? name
  );
}

function spaced(label: string): string {
  return /[:：*)\]]$/.test(label) && !label.endsWith('：') ? `${label} ` : label;
}
