"use client";

import clsx from "clsx";
import { type DragEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { FieldError } from "@/components/ui/field-error";
import { ProgressLine } from "@/components/ui/progress-line";
import type { WriterData } from "@/domain/datasets/dataset-query";
import { sizeWords } from "./file-words";
import type { DataTarget } from "./send-data";
import { type SendingState, useSending } from "./use-sending";

type SendDataFieldProps = {
  /** What the button says: "Choose a file". */
  label: string;
  target: () => DataTarget;
  limits: { mostMegabytes: number; locale: string };
  onKept: (kept: WriterData) => void;
  /** Told when a file sets out and when that has ended: what goes with it cannot be changed meanwhile. */
  onSending?: (isSending: boolean) => void;
};

/** Where a file is chosen or dropped, and sent at once: with its progress, a way to stop it, and what stands against it. */
export function SendDataField({ label, target, limits, onKept, onSending }: SendDataFieldProps) {
  const { state, send, cancel } = useSending({ ...limits, onKept });
  const [isOver, setIsOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const wasSending = useRef(false);
  const id = useId();
  // The button that was pressed is gone meanwhile: the keyboard goes on where the next step is.
  useEffect(() => {
    if (wasSending.current && state.step === "waiting") picker.current?.focus();
    wasSending.current = state.step === "sending";
  }, [state.step]);
  useEffect(() => onSending?.(state.step === "sending"), [state.step, onSending]);

  function take(files: FileList | null) {
    const [file] = files ?? [];
    if (file) void send(file, target());
  }

  if (state.step === "sending") return <Sending state={state} locale={limits.locale} cancel={cancel} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        setIsOver(false);
        take(event.dataTransfer.files);
      }}
      className={clsx(
        "flex flex-wrap items-center gap-x-4 gap-y-2 rounded border border-dashed px-3 py-3 transition-colors",
        isOver ? "border-tide bg-tide-soft" : "border-edge",
      )}
    >
      <label
        className={clsx(
          buttonLook({ look: "quiet", size: "small" }),
          "relative cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-tide",
        )}
      >
        {label}
        <input
          ref={picker}
          type="file"
          aria-describedby={`${id}-hint`}
          className="absolute inset-0 cursor-pointer opacity-0"
          onChange={({ currentTarget }) => {
            take(currentTarget.files);
            currentTarget.value = "";
          }}
        />
      </label>
      <p id={`${id}-hint`} className="text-13 text-muted">
        or drop it here. Up to {limits.mostMegabytes.toLocaleString("en")} MB; it is kept as it is.
      </p>
      <p role="status" className="w-full text-13 text-muted empty:hidden">
        {state.said}
      </p>
      {state.problem && (
        <div role="alert" className="w-full">
          <FieldError>{state.problem}</FieldError>
        </div>
      )}
    </div>
  );
}

type SendingProps = {
  state: Extract<SendingState, { step: "sending" }>;
  locale: string;
  cancel: () => void;
};

function Sending({ state: { name, sent, size }, locale, cancel }: SendingProps) {
  const stop = useRef<HTMLButtonElement>(null);
  useEffect(() => stop.current?.focus(), []);
  const isThere = sent >= size;
  const percent = Math.min(100, Math.floor((sent / size) * 100));
  return (
    <div className="rounded border border-line px-3 py-3">
      <p className="text-15 font-medium wrap-anywhere">
        Uploading <bdi>{name}</bdi>
      </p>
      <ProgressLine done={sent} of={size} label={`Uploading ${name}`} className="mt-2" />
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="text-13 text-muted tabular-nums">
          {isThere
            ? "All of it arrived. Tidemark looks through it."
            : `${percent} %, ${sizeWords(sent, locale)} of ${sizeWords(size, locale)}`}
        </p>
        <Button ref={stop} size="small" onClick={cancel}>
          Cancel<span className="sr-only"> the upload</span>
        </Button>
      </div>
    </div>
  );
}
