/** A line that says who leads the conversation: `Hosted by Ana Silva and Nils Holm`, `*Interview by Greta Ek*`. */
import { shift } from '../../text/span';
import { type ListedName, readNameList } from './nameList';

const line =
  /^([*_]{0,2}(hosted|moderated|chaired|interviewed|interview|conducted|led) by\s+)([^*_\n]{4,120}?)[.]?[*_]{0,2}\s*$/iu;

const roles: Readonly<Record<string, string>> = {
  hosted: 'host',
  moderated: 'moderator',
  chaired: 'chair',
  interviewed: 'interviewer',
  interview: 'interviewer',
  conducted: 'interviewer',
};

export interface Byline {
  readonly role?: string;
  readonly names: readonly ListedName[];
}

/** `undefined` for any other line; a single word is no name here. */
export function readByline(text: string): Byline | undefined {
  if (text.length > 160) return undefined;
  const found = line.exec(text);
  if (found === null) return undefined;
  const [, lead = '', verb = '', value = ''] = found;
  const names = readNameList(value);
  if (names === undefined || !names.every(it => /\s|^\p{Script=Han}{2,4}$/u.test(it.name))) return undefined;
  const role = roles[verb.toLowerCase()];
  return {
    ...(role === undefined ? {} : { role }),
    names: names.map(({ name, detail, span }) => ({
      name,
      ...(detail === undefined ? {} : { detail }),
      span: shift(span, lead.length),
    })),
  };
}
