/** What is wrong with the user's own roster file, told at its line although it is no document of ours. */
import type { Diagnostic } from 'vscode-languageserver-types';
import { frontMatterUnreadable } from '../rules/frontMatterUnreadable';
import { readDocument } from '../workspace/document';
import { severities } from './diagnostic/toDiagnostic';
import type { Feature } from './feature';

export const rosterProblems: Feature = {
  capabilities: {},
  register(connection, { workspace, positions, settings, rulePage }) {
    const told = new Map<string, string>();
    workspace.onRosterRead(({ uri, text = '', problems }) => {
      const { code, severity } = frontMatterUnreadable;
      const wanted = settings()['rules.severity'][code] ?? severity;
      const { blocks } = readDocument(uri, undefined, text).transcript;
      const diagnostics: Diagnostic[] =
        wanted === 'off'
          ? []
          : problems.map(it => ({
              range: positions.rangeOf(blocks, it.span),
              severity: severities[wanted],
              code,
              codeDescription: { href: rulePage(code) },
              source: 'verbatim',
              message: it.message,
            }));
      const said = JSON.stringify(diagnostics);
      if (said === (told.get(uri) ?? '[]')) return;
      told.set(uri, said);
      void connection.sendDiagnostics({ uri, diagnostics });
    });
  },
};
