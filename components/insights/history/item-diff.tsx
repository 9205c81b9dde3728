import { Chip, type ChipTone } from "@/components/ui/chip";
import type { ChangeKind, FieldComparison, ItemComparison } from "@/domain/insights/comparison-query";
import { changeWords, TextDiff } from "./text-diff";

type ItemDiffProps = { items: ItemComparison[]; language: string };

/** Points, items of evidence, questions, topics or links: the ones that changed, and how many stayed. */
export function ItemDiff({ items, language }: ItemDiffProps) {
  const changed = items.filter(({ change, moved }) => change !== "unchanged" || moved);
  const unchanged = items.length - changed.length;
  return (
    <>
      <ul className="grid gap-5">
        {changed.map((item) => (
          <li key={`${item.id}-${item.change}`} className="border-l-2 border-line pl-4">
            <ItemHead item={item} language={language} />
            {item.change !== "unchanged" && <FieldsDiff fields={item.fields} language={language} />}
          </li>
        ))}
      </ul>
      {unchanged > 0 && (
        <p className="mt-4 text-15 text-muted">
          {unchanged === 1 ? "One other is unchanged." : `${unchanged} others are unchanged.`}
        </p>
      )}
    </>
  );
}

function ItemHead({ item: { change, moved, place, name, fields }, language }: ItemHeadProps) {
  const isNamed = change === "unchanged" || (change === "changed" && fields.some(({ label }) => label));
  return (
    <p className="mb-1 flex flex-wrap items-baseline gap-x-2 gap-y-1 text-15">
      {change !== "unchanged" && <ChangeChip change={change} />}
      {moved && <Chip>Moved, now number {place}</Chip>}
      {isNamed && (
        <span lang={language} dir="auto" className="min-w-0 wrap-anywhere text-muted">
          {name}
        </span>
      )}
    </p>
  );
}

type ItemHeadProps = { item: ItemComparison; language: string };

export function FieldsDiff({ fields, language }: { fields: FieldComparison[]; language: string }) {
  return (
    <div className="grid gap-2">
      {fields.map((field) => (
        <div key={field.label} className={field.label && "grid gap-x-4 sm:grid-cols-[8rem_1fr]"}>
          {field.label && <p className="text-15 text-muted">{field.label}</p>}
          <TextDiff comparison={field} language={language} />
        </div>
      ))}
    </div>
  );
}

const tones: Record<ChangeKind, ChipTone> = {
  unchanged: "plain",
  added: "kelp",
  removed: "coral",
  changed: "tide",
};

export function ChangeChip({ change }: { change: ChangeKind }) {
  return <Chip tone={tones[change]}>{changeWords[change]}</Chip>;
}
