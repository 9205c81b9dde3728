import { buttonLook } from "@/components/ui/button-look";
import { Time } from "@/components/ui/time";
import type { VersionView } from "@/domain/datasets/dataset-query";
import type { Reader } from "./dataset-list";
import { insideWords, sizeWords } from "./file-words";
import { shapeChange } from "./shape-change";

/** Every version, newest first: who added it when, what is in it, and what changed since the one before. */
export function VersionList({ versions, reader }: { versions: VersionView[]; reader: Reader }) {
  return (
    <ol reversed className="divide-y divide-line border-y border-line">
      {versions.map((version, index) => (
        <Version key={version.id} version={version} before={versions[index + 1]} reader={reader} />
      ))}
    </ol>
  );
}

type VersionProps = { version: VersionView; before: VersionView | undefined; reader: Reader };

function Version({ version, before, reader }: VersionProps) {
  const { number, fileName, fileHref, note, addedBy, addedAt, file } = version;
  const changes = before ? shapeChange(before, version, reader.locale) : [];
  return (
    <li
      id={`version-${number}`}
      className="grid scroll-mt-16 gap-x-6 gap-y-2 py-5 sm:grid-cols-[minmax(0,1fr)_auto]"
    >
      <div className="grid gap-1.5 text-15">
        <h3 className="font-medium">Version {number}</h3>
        <p className="text-muted">
          {addedBy.name}, <Time at={addedAt} {...reader} />
        </p>
        {note && (
          <p dir="auto" className="max-w-measure font-serif text-17 wrap-anywhere">
            {note}
          </p>
        )}
        <p className="wrap-anywhere">
          <bdi>{fileName}</bdi>
          <span className="text-muted">
            {" · "}
            {insideWords(file, reader.locale)} · {sizeWords(file.bytes, reader.locale)}
            {file.encoding && file.encoding !== "UTF-8" && ` · ${file.encoding}`}
          </span>
        </p>
        {before && (
          <p className="wrap-anywhere text-muted">
            Since version {before.number}:{" "}
            {changes.length > 0 ? changes.join("; ") : "other bytes, the same shape"}.
          </p>
        )}
        {file.problem && <p className="max-w-measure text-sand-ink">{file.problem}</p>}
        <Checksum number={number} sha256={file.sha256} />
      </div>
      <p className="print:hidden">
        <a href={fileHref} download data-bare className={buttonLook({ look: "quiet", size: "small" })}>
          Download<span className="sr-only"> version {number}</span>
        </a>
      </p>
    </li>
  );
}

/** In full, to be selected with one click, or copied where scripts run. */
function Checksum({ number, sha256 }: { number: number; sha256: string }) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-13 text-muted">
      <span>
        SHA-256{" "}
        <span id={`sha256-${number}`} className="font-code wrap-anywhere select-all">
          {sha256}
        </span>
      </span>
      <button
        type="button"
        data-copies={`sha256-${number}`}
        data-copied="The checksum is copied."
        aria-label={`Copy the checksum of version ${number}`}
        className={`${buttonLook({ look: "plain", size: "small" })} print:hidden noscript:hidden`}
      >
        Copy
      </button>
    </p>
  );
}
