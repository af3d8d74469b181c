// A value that the rules of a cell refuse is announced by the page: Univer's own box is closed by the very Enter that ended the typing.
import { IDialogService } from "@univerjs/preset-sheets-core";
import type { Host } from "../univer/host";

/** Hands the words of a refusal to the page in place of Univer's box. */
export function announceRejections(host: Host, onRejected: (words: string) => void): void {
  const dialogs = host.injector.get(IDialogService);
  const open = dialogs.open.bind(dialogs);
  dialogs.open = (parameters) => {
    const { title } = parameters.children ?? {};
    if (parameters.id !== "reject-input-dialog" || typeof title !== "string") return open(parameters);
    onRejected(title);
    return { dispose: () => {} };
  };
}
