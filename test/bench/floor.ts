/** The least that a server can cost: JSON-RPC alone, or with a text that is kept and never parsed (`--text`). */
import {
  type Connection,
  createConnection,
  type DocumentSymbol,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { keepSymbols } from './requests';

const documents = process.argv.includes('--text') ? new Map<string, TextDocument>() : undefined;
let symbols: DocumentSymbol[] = [];

const connection: Connection = createConnection(
  new StreamMessageReader(process.stdin),
  new StreamMessageWriter(process.stdout),
);
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    documentSymbolProvider: true,
    hoverProvider: true,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
  documents?.set(uri, TextDocument.create(uri, languageId, version, text));
});
connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
  const document = documents?.get(uri);
  if (document !== undefined) TextDocument.update(document, contentChanges, version);
});
/** Somebody has to look at the text, or the copy that an edit makes would never be paid for. */
const look = (uri: string) => documents?.get(uri)?.getText().charCodeAt(0);
connection.onDocumentSymbol(({ textDocument }) => {
  look(textDocument.uri);
  return symbols;
});
connection.onHover(({ textDocument }) => {
  look(textDocument.uri);
  return { contents: 'Nothing.' };
});
connection.languages.diagnostics.on(({ textDocument }) => {
  look(textDocument.uri);
  return { kind: 'full', items: [] };
});
connection.onRequest(keepSymbols, (tree: DocumentSymbol[]) => {
  symbols = tree;
  return null;
});
connection.listen();
