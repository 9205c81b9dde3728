import Link from "next/link";
import { HitLine } from "@/components/search/hit-line";
import { Kbd } from "@/components/ui/code";
import { ChevronRight, PenLine, Search } from "@/components/ui/icons";
import { DestinationIcon } from "./destination-icon";
import type { PaletteEntry, PaletteGroup, PaletteSign } from "./palette-entries";

type PaletteGroupsProps = {
  id: string;
  groups: PaletteGroup[];
  active: PaletteEntry | undefined;
  onPoint: (entryId: string) => void;
  onOpen: (entry: PaletteEntry) => void;
};

/** What the palette offers, in groups; the field above keeps the focus. */
export function PaletteGroups({ id, groups, active, onPoint, onOpen }: PaletteGroupsProps) {
  return groups.map(({ heading, entries }) => (
    // biome-ignore lint/a11y/useSemanticElements: a group of options, for which HTML has no element
    <div key={heading} role="group" aria-label={heading} className="mb-1">
      <p aria-hidden className="px-3 py-1.5 text-13 text-muted">
        {heading}
      </p>
      {entries.map((entry) => (
        <Entry
          key={entry.id}
          id={`${id}-${entry.id}`}
          entry={entry}
          isActive={entry === active}
          onPoint={() => onPoint(entry.id)}
          onOpen={() => onOpen(entry)}
        />
      ))}
    </div>
  ));
}

type EntryProps = {
  id: string;
  entry: PaletteEntry;
  isActive: boolean;
  onPoint: () => void;
  onOpen: () => void;
};

function Entry({ id, entry, isActive, onPoint, onOpen }: EntryProps) {
  const option = {
    id,
    role: "option",
    "aria-selected": isActive,
    tabIndex: -1,
    onPointerMove: isActive ? undefined : onPoint,
    onClick: onOpen,
    className:
      "flex min-h-10 cursor-pointer items-center gap-3 rounded-small px-3 py-1.5 aria-selected:bg-tide-soft forced-colors:aria-selected:outline-2 [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-muted",
  } as const;
  if ("href" in entry.target)
    return (
      <Link {...option} href={entry.target.href} prefetch={false}>
        <Line entry={entry} />
      </Link>
    );
  return (
    <div {...option}>
      <Line entry={entry} />
    </div>
  );
}

function Line({ entry }: { entry: PaletteEntry }) {
  if ("hit" in entry) return <HitLine hit={entry.hit} />;
  return (
    <>
      <Sign sign={entry.sign} />
      <span className="min-w-0 grow truncate">{entry.label}</span>
      <span aria-hidden className="flex gap-1">
        {entry.keys.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </span>
    </>
  );
}

function Sign({ sign }: { sign: PaletteSign }) {
  if (typeof sign === "object") return <DestinationIcon id={sign.room} />;
  const Icon = { write: PenLine, do: ChevronRight, search: Search }[sign];
  return <Icon aria-hidden />;
}
