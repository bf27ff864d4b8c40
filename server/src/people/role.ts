/** What stands in parentheses behind a name: a role, an affiliation, or both. */
import { fold } from './names';

const roles = new Set(
  `moderator host cohost guest speaker presenter panelist panellist interviewer interviewee chair chairman chairwoman editor
  founder cofounder ceo cto cfo coo president director professor researcher scientist engineer author journalist student
  translator narrator organizer organiser head lead chief vice manager partner fellow analyst attorney developer maintainer
  anfitrion moderador moderadora presentador entrevistador moderation gast
  主持人 主持 嘉宾 嘉賓 司会 教授 创始人 院士`.split(/\s+/),
);

export interface Detail {
  readonly role?: string;
  readonly affiliation?: string;
}

/** `Moderator` is a role, `Qwen` an affiliation, `Founder of Moonshot AI` both. Never throws. */
export function readDetail(detail: string): Detail {
  const text = detail.trim();
  if (text === '') return {};
  const first = text.split(/[,;，；]/)[0] ?? text;
  const words = first.split(/[\s/-]+/).map(fold);
  const isRole = words.some(word => roles.has(word));
  // `(on queue)`, `(jokingly)` say something of the moment.
  if (!isRole) return /^\p{Ll}/u.test(text) ? {} : { affiliation: text };
  const bound = /\s(?:at|of|from|with|@)\s(?:the\s)?(.+)$/i.exec(first);
  return bound?.[1] === undefined ? { role: text } : { role: text, affiliation: bound[1].trim() };
}

/** The role that a label consisting of a role alone stands for: `host` of `Host:`; `undefined` for a name. */
export function roleNamed(name: string): string | undefined {
  const word = fold(name.trim());
  return ['moderator', 'host', 'interviewer', 'chair', 'presenter', 'guest', 'interviewee', '主持人', '主持'].includes(
    word,
  )
    ? word
    : undefined;
}
