/** The label form `Q. Why?` and `A. Because.`: a stop in place of the colon, as courts and newspapers write it. */
import { type LabelForm, labelAt } from './labelForm';

const one =
  '[QAPRFD]|Question|Answer|Pregunta|Respuesta|Pergunta|Resposta|Frage|Antwort|Domanda|Risposta|Demande|Réponse';
const bold = new RegExp(String.raw`^(\*\*)(${one})\.(?:\*\*)?[ \t]+(?=[\p{Lu}\p{N}¿¡“"«‘'(…])`, 'u');
const bare = new RegExp(String.raw`^(${one})\.[ \t]+(?=[\p{Lu}\p{N}¿¡“"«‘'(…])`, 'u');

/** `Q    Why?`, as offices of presidents write it. */
const wide = /^(Q)(?: {2,}|\t[ \t]*)(?=[\p{Lu}“"])/u;

export const dotted: LabelForm = {
  id: 'dotted',
  strength: 'plain',
  read(line) {
    const marked = bold.exec(line);
    if (marked !== null) return labelAt('dotted', marked[2] as string, 2, marked[0].length);
    const found = bare.exec(line) ?? wide.exec(line);
    return found === null ? undefined : labelAt('dotted', found[1] as string, 0, found[0].length);
  },
};
