/** The named character references of HTML 4, which stand for all two thousand where the server must stay small. */
export { characterEntitiesHtml4 as characterEntities } from 'character-entities-html4';
