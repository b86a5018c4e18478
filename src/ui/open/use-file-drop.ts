import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { header } from "../../words/header.ts";
import { useApp } from "../app-context.ts";

/** Text that has at least two lines, or begins as JSON or XML does, may be a table; anything else is left alone. */
const tableLike = /^\s*[[{<]|\S\s*\n\s*\S/;

/** Files dropped anywhere or pasted are opened. True while some are dragged over the page. */
export function useFileDrop(): Signal<boolean> {
  const { actions } = useApp();
  const isOver = useSignal(false);
  useEffect(() => {
    const offer = (files: FileList) =>
      actions.filesOffered([...files].map((file) => ({ name: file.name, blob: file })));
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files") !== true) return;
      event.preventDefault();
      isOver.value = true;
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) isOver.value = false;
    };
    const drop = (event: DragEvent) => {
      isOver.value = false;
      const files = event.dataTransfer?.files;
      if (files === undefined || files.length === 0) return;
      event.preventDefault();
      offer(files);
    };
    const paste = ({ target, clipboardData }: ClipboardEvent) => {
      if (target instanceof Element && target.closest("input, textarea, [contenteditable]") !== null) return;
      if (clipboardData === null) return;
      if (clipboardData.files.length > 0) return offer(clipboardData.files);
      const text = clipboardData.getData("text/plain");
      if (tableLike.test(text)) actions.filesOffered([{ name: header.pastedName, blob: new Blob([text]) }]);
    };
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    document.addEventListener("paste", paste);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
      document.removeEventListener("paste", paste);
    };
  }, [actions, isOver]);
  return isOver;
}
