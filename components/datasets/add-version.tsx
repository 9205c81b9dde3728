"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { controlLook } from "@/components/ui/control-look";
import { Notice } from "@/components/ui/notice";
import type { SnapshotView } from "@/domain/datasets/dataset-query";
import { fileWords } from "./file-words";
import { SendDataField } from "./send-data-field";

type AddVersionProps = { datasetId: string; limits: { mostMegabytes: number; locale: string } };

/** Adds the next version of data: what changed in words, then the file. */
export function AddVersion({ datasetId, limits }: AddVersionProps) {
  const [note, setNote] = useState("");
  const [isSending, setIsSending] = useState(false);
  const [kept, setKept] = useState<SnapshotView | null>(null);
  const router = useRouter();
  const id = useId();
  return (
    <div className="grid max-w-xl gap-4">
      <div className="grid gap-1.5">
        <label htmlFor={id} className="text-15 font-medium">
          What changed <span className="font-normal text-muted">(optional)</span>
        </label>
        <textarea
          id={id}
          rows={2}
          dir="auto"
          maxLength={500}
          value={note}
          readOnly={isSending}
          onChange={({ target }) => setNote(target.value)}
          aria-describedby={`${id}-hint`}
          className={`${controlLook} py-2`}
        />
        <p id={`${id}-hint`} className="text-15 text-muted">
          {isSending
            ? "It goes with the file, as it is. To change it, cancel the upload first."
            : "Whoever owns an insight that rests on this data reads it when they are asked to look again."}
        </p>
      </div>
      <SendDataField
        label="Choose the new file"
        target={() => ({ datasetId, note })}
        limits={limits}
        onSending={setIsSending}
        onKept={({ snapshot }) => {
          setKept(snapshot);
          setNote("");
          router.refresh();
        }}
      />
      <div role="status">
        {kept && (
          <Notice kind="confirmed" title={`Version ${kept.number} is kept.`}>
            <p>
              {fileWords(kept.file, limits.locale)}. Whoever owns what rests on this data is asked to look
              again.
            </p>
          </Notice>
        )}
      </div>
    </div>
  );
}
