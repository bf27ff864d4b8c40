/** What a label looks like, as far as its letters tell: a full name, initials, a placeholder, a word. */
import type { Label } from '../model/label';
import { isPlaceholder, isPseudoSpeaker } from '../model/nobody';
import { isOffice, isStructureWord } from '../syntax/labels/structureWords';

export type LabelShape =
  | 'full'
  | 'initials'
  | 'single'
  | 'handle'
  | 'question'
  | 'placeholder'
  | 'han'
  | 'nobody'
  | 'none';

const particles =
  /^(?:de|da|do|dos|das|du|del|della|di|van|von|der|den|la|le|el|al|bin|ibn|ben|ter|ten|zu|y|e|and|und|et|of|from|&)$/;

const relations =
  /^(?:wife|husband|partner|mother|father|mum|mom|dad|son|daughter|sister|brother|grandmother|grandfather|aunt|uncle|cousin|friend|carer|lawyer|interpreter)$/;

/** Shortened words that stand before a colon and are nobody's initials. */
const shortenings = new Set(
  'ai nb ps pps todo fyi btw url faq faqs api pr tldr note edit imho imo aka id os ui ux cli eta tbd tba cve bip rfc pdf tip warn info date time link see js ts css html xml json yaml sql http https tcp udp ip dns cpu gpu ram wip fix feat docs test ci cd qa am pm aob tbc agm eom asap poc kpi okr nda rsvp ooo usd eur btc now new old yes no ok so tl dr'.split(
    ' ',
  ),
);

/** Those of them that are nothing but letters, as somebody's initials are: `JS`, `PR`. */
const ambiguous = new Set('ai pr os ui ux id js ts ip ci cd qa am pm ps nb dr api'.split(' '));

/** Whether these are two or three letters that mean something before a colon, and may still be somebody's initials. */
export function mayBeInitials(label: Label): boolean {
  return (
    label.form === 'initials' && ambiguous.has(label.text.toLowerCase()) && label.text === label.text.toUpperCase()
  );
}

/** How the label is written; `none`: not as a name is, `nobody`: as a pseudo-speaker or a part of a document is. */
export function shapeOf(label: Label): LabelShape {
  const text = (label.names.length === 1 ? label.names[0] : label.text) ?? label.text;
  if (isPseudoSpeaker(text)) return 'nobody';
  if (label.form === 'titled') return 'full';
  if (
    label.form === 'question' ||
    label.form === 'dotted' ||
    isDash(text) ||
    /^(?:Question|Answer|Pregunta|Respuesta)s?$/.test(text)
  )
    return 'question';
  if (isPlaceholder(text)) return 'placeholder';
  if (label.form === 'initials' || /^(?:\p{Lu}[\p{L}]{0,2}\p{Lu}|\p{Lu})$/u.test(text)) {
    return shortenings.has(text.toLowerCase()) ? 'nobody' : 'initials';
  }
  if (isOffice(text)) return 'full';
  if (isStructureWord(text)) return 'nobody';
  if (/^\p{Script=Han}{2,4}$/u.test(text)) return 'han';
  const words = text.split(/\s+/);
  if (words.length > 5) return 'none';
  if (words.length === 1) return singleShape(text);
  const capitals = words.filter(it => /^["“'‘’(]?[\p{Lu}\p{Lo}\p{N}]/u.test(it)).length;
  const rest = words.filter(it => !/^["“'‘’(]?[\p{Lu}\p{Lo}\p{N}]/u.test(it));
  // `Patient's wife`: somebody by whose they are.
  const kin = /^(?:\S+['’]s?|my|your) \p{Ll}+$/u.test(text) && relations.test(rest.join(' '));
  if ((!rest.every(it => particles.test(it)) && !kin) || capitals === 0) return 'none';
  return /\p{L}/u.test(text) ? 'full' : 'none';
}

/** `――` before what whoever asks says. */
function isDash(text: string): boolean {
  return /^[―—─]{2}$/u.test(text);
}

function singleShape(text: string): LabelShape {
  if (!/\p{L}/u.test(text)) return 'none';
  if (/^[\p{Lu}\p{Lo}][\p{L}\p{M}’'.-]*\d{0,3}$/u.test(text)) return 'single';
  return /^[\p{L}\p{N}@$_][\p{L}\p{N}_.$-]{1,30}$/u.test(text) ? 'handle' : 'none';
}
