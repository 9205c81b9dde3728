import Link from "next/link";
import type { ItemData } from "@/domain/datasets/dataset-query";
import { insideWords, shortSum, sizeWords } from "./file-words";

const linkLook = "rounded-small text-tide underline decoration-1 underline-offset-3 hover:text-tide-deep";

/** The data under an item of evidence: its version, what is in it, and whether there is a newer one. */
export function ItemDataLine({ data, locale }: { data: ItemData; locale: string }) {
  const { dataset, snapshot, latest } = data;
  const { file } = snapshot;
  return (
    <div className="border-s-2 border-tide/40 ps-3 text-15 wrap-anywhere">
      <p>
        <span className="text-muted">Data: </span>
        <Link prefetch={false} href={dataset.href} className={linkLook} dir="auto">
          {dataset.name}
        </Link>
        <span className="text-muted">
          , version {snapshot.number} · {insideWords(file, locale)} · SHA-256{" "}
          <span className="font-code text-13" title={file.sha256}>
            <span className="print:hidden">{shortSum(file.sha256)}</span>
            <span className="hidden print:inline">{file.sha256}</span>
          </span>
          <span className="print:hidden"> · </span>
        </span>
        <a href={snapshot.fileHref} download data-bare className={`${linkLook} print:hidden`}>
          Download<span className="sr-only"> version {snapshot.number}</span> ({sizeWords(file.bytes, locale)}
          )
        </a>
      </p>
      {latest && (
        <p className="text-sand-ink">
          Version {latest.number} is there; this was written on version {snapshot.number}.
          {latest.note && (
            <>
              {" "}
              What changed: <span dir="auto">{latest.note}</span>
            </>
          )}
        </p>
      )}
      {dataset.withdrawn && (
        <p className="text-sand-ink">
          This data was withdrawn: <span dir="auto">{dataset.withdrawn.reason}</span>
        </p>
      )}
      {file.pictureHref && <DataPicture href={file.pictureHref} data={data} className="mt-2 max-h-48" />}
    </div>
  );
}

type DataPictureProps = { href: string; data: Pick<ItemData, "dataset" | "snapshot">; className?: string };

/** A picture as it was drawn anew; the file itself is only ever downloaded. */
export function DataPicture({ href, data: { dataset, snapshot }, className = "" }: DataPictureProps) {
  return (
    // biome-ignore lint/performance/noImgElement: it is small already, and only for who may read it
    <img
      src={href}
      alt={`${dataset.name}, version ${snapshot.number}`}
      loading="lazy"
      className={`max-w-full rounded-small border border-line bg-surface ${className}`}
    />
  );
}
