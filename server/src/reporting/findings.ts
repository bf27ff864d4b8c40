/** What `check` prints: findings as text, as JSON, or as SARIF 2.1.0. */

import type { Range } from 'vscode-languageserver-types';
import type { Rule } from '../checking/rule';
import { encodedAddress } from '../text/address';

export interface PrintedFinding {
  readonly file: string;
  readonly range: Range;
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  readonly related?: readonly { readonly file: string; readonly range: Range; readonly message: string }[];
}

export const formats = ['text', 'json', 'sarif'] as const;
export type Format = (typeof formats)[number];

export function print(findings: readonly PrintedFinding[], format: Format, rules: readonly Rule[]): string {
  switch (format) {
    case 'text':
      return asText(findings);
    case 'json':
      return JSON.stringify(findings, undefined, 1);
    case 'sarif':
      return JSON.stringify(asSarif(findings, rules), undefined, 1);
  }
}

/** `file:line:column severity code message`, counted from one as editors do. */
function asText(findings: readonly PrintedFinding[]): string {
  const lines = findings.map(({ file, range: { start }, severity, code, message }) => {
    return `${file}:${start.line + 1}:${start.character + 1} ${severity} ${code} ${message}`;
  });
  const count = findings.length === 1 ? '1 finding' : `${findings.length} findings`;
  return [...lines, count].join('\n');
}

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

function asSarif(findings: readonly PrintedFinding[], rules: readonly Rule[]): unknown {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Verbatim',
            rules: rules.map(it => ({ id: it.code, shortDescription: { text: it.summary } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map(it => ({
          ruleId: it.code,
          level: levels[it.severity],
          message: { text: it.message },
          locations: [locationOf(it.file, it.range)],
          relatedLocations: it.related?.map(other => ({
            ...locationOf(other.file, other.range),
            message: { text: other.message },
          })),
        })),
      },
    ],
  };
}

function locationOf(file: string, { start, end }: Range): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: encodedAddress(file) },
      region: {
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      },
    },
  };
}
