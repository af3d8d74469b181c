// The documents of the period: each can be downloaded as a Word file or made into a Google Doc.
import { useState } from "preact/hooks";
import type { ReportDocument } from "../src/reports/document";
import { renderDocument } from "./document/render";
import { message } from "./language/messages";
import { call } from "./server";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The list of documents with what can be done with each. */
export function DocumentList({ documents }: { documents: ReportDocument[] }) {
  return (
    <section>
      <h2>{message("document-list")}</h2>
      <ul>
        {documents.map((document) => (
          <DocumentRow key={document.id} document={document} />
        ))}
      </ul>
    </section>
  );
}

function DocumentRow({ document }: { document: ReportDocument }) {
  const [state, setState] = useState<{ busy: boolean; link: string; error: string }>({
    busy: false,
    link: "",
    error: "",
  });
  const run = async (work: (bytes: Uint8Array) => Promise<string>) => {
    setState({ busy: true, link: "", error: "" });
    try {
      setState({ busy: false, link: await work(await renderDocument(document)), error: "" });
    } catch (reason) {
      setState({ busy: false, link: "", error: reason instanceof Error ? reason.message : String(reason) });
    }
  };
  return (
    <li>
      {document.label}
      <div class="actions">
        <button type="button" disabled={state.busy} onClick={() => run(async (bytes) => download(document, bytes))}>
          {message("download")}
        </button>
        <button
          type="button"
          disabled={state.busy}
          onClick={() =>
            run(async (bytes) => (await call("createGoogleDocument", document.fileName, toBase64(bytes))).link)
          }
        >
          {message("google-document")}
        </button>
      </div>
      <div aria-live="polite">
        {state.busy && message("running")}
        {state.error !== "" && <p class="message bad">{state.error}</p>}
        {state.link !== "" && <a href={state.link}>{message("open-document")}</a>}
      </div>
    </li>
  );
}

/** Offers the bytes as a file; there is no link to show afterwards. */
function download(document: ReportDocument, bytes: Uint8Array): string {
  const anchor = globalThis.document.createElement("a");
  anchor.href = URL.createObjectURL(new Blob([bytes as BlobPart], { type: WORD }));
  anchor.download = `${document.fileName}.docx`;
  anchor.click();
  URL.revokeObjectURL(anchor.href);
  return "";
}

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let index = 0; index < bytes.length; index += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(index, index + 0x8000));
  return btoa(binary);
}
