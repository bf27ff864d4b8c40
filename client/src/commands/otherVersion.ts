/** Which version of a document in another language a command means: the only one, or the one that the user picks. */
import { type Uri, window } from 'vscode';
import {
  type LanguageVersion,
  type LanguageVersionsResult,
  languageVersionsRequest,
} from '../../../server/src/protocol';
import { t } from '../localise';
import { withoutIcons } from '../plainWords';
import type { Session } from '../session';

/** `undefined`: there is none, and the user has been told, or none was picked. */
export const otherVersion = async (session: Session, uri: Uri): Promise<string | undefined> => {
  const versions = await session.request<LanguageVersionsResult>(languageVersionsRequest, { uri: uri.toString() });
  const original = versions?.original;
  if (original !== undefined) return original.uri;
  const translations = versions?.translations ?? [];
  if (translations.length <= 1) {
    if (translations.length === 0)
      window.showInformationMessage(
        t(
          'No version of this file in another language is known. Name it “name.LANGUAGE.md”, or say “translation_of: file” in its front matter.',
        ),
      );
    return translations[0]?.uri;
  }
  const picked = await window.showQuickPick(translations.map(itemOf), { title: t('Other Language') });
  return picked?.uri;
};

const itemOf = ({ uri, language }: LanguageVersion) => ({
  label: language === undefined ? nameOf(uri) : withoutIcons(language),
  description: language === undefined ? '' : nameOf(uri),
  uri,
});

const nameOf = (uri: string) => withoutIcons(decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)));
