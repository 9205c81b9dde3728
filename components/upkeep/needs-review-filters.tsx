import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextLink } from "@/components/ui/text-link";
import type { NeedsReviewQuery } from "@/domain/upkeep/needs-review-input";
import type { NeedsReviewCounts, OwnerLoad } from "@/domain/upkeep/needs-review-query";
import { needsReviewAddress } from "./needs-review-address";
import { causeWords } from "./needs-review-words";

type NeedsReviewFiltersProps = {
  query: NeedsReviewQuery;
  counts: NeedsReviewCounts;
  /** Nobody where the list is one's own. */
  owners: OwnerLoad[];
};

/** Narrows the list by reason, topic and owner; what is chosen stands in the address. */
export function NeedsReviewFilters({ query, counts, owners }: NeedsReviewFiltersProps) {
  const { whose, owner, cause, topic } = query;
  const menus = [
    {
      name: "cause",
      label: "Reason",
      every: "Every reason",
      chosen: cause,
      choices: counts.causes.map(({ kind, count }) => ({ value: kind, label: causeWords[kind], count })),
    },
    {
      name: "topic",
      label: "Topic",
      every: "Every topic",
      chosen: topic,
      choices: counts.topics.map(({ slug, name, count }) => ({ value: slug, label: name, count })),
    },
    ...(whose === "all"
      ? [
          {
            name: "owner",
            label: "Owner",
            every: "Everybody",
            chosen: owner,
            choices: owners.map(({ id, name, needReview }) => ({
              value: id,
              label: name,
              count: needReview,
            })),
          },
        ]
      : []),
  ];
  return (
    <search aria-label="Filters" className="print:hidden">
      <form className="mb-6 flex flex-wrap items-end gap-3">
        {whose === "all" && <input type="hidden" name="whose" value="all" />}
        {menus.map((menu) => (
          <Menu key={menu.name} {...menu} />
        ))}
        <Button type="submit">Show</Button>
        {(owner || cause || topic) && (
          <TextLink
            href={needsReviewAddress(query, { owner: undefined, cause: undefined, topic: undefined })}
            className="py-2 text-15"
          >
            Clear all
          </TextLink>
        )}
      </form>
    </search>
  );
}

type MenuProps = {
  name: string;
  label: string;
  every: string;
  chosen: string | undefined;
  choices: { value: string; label: string; count: number }[];
};

/** What is chosen stays to be seen when nothing has it any more. */
function Menu({ name, label, every, chosen, choices }: MenuProps) {
  const id = `narrowed-by-${name}`;
  const isGone = chosen !== undefined && !choices.some(({ value }) => value === chosen);
  return (
    <div className="grid min-w-0 grow basis-48 gap-1.5 sm:max-w-64">
      <label htmlFor={id} className="text-15 font-medium">
        {label}
      </label>
      <Select key={chosen} id={id} name={name} defaultValue={chosen ?? ""}>
        <option value="">{every}</option>
        {choices.map(({ value, label, count }) => (
          <option key={value} value={value}>
            {label} ({count})
          </option>
        ))}
        {isGone && <option value={chosen}>What was chosen (0)</option>}
      </Select>
    </div>
  );
}
