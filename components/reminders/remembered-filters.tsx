import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { RememberedOrder, RememberedQuery } from "@/domain/reminders/remembered-input";
import type { RememberedTopic } from "@/domain/reminders/remembered-query";

const orderWords: Record<RememberedOrder, string> = {
  weakest: "Weakest first",
  next: "Asked next first",
  latest: "Met last first",
};

type RememberedFiltersProps = {
  query: RememberedQuery;
  /** The order of the list when none is said. */
  order: RememberedOrder;
  topics: RememberedTopic[];
};

/** What narrows the list and how it is arranged; it asks with GET, so that every list has an address. */
export function RememberedFilters({ query: { show, topic }, order, topics }: RememberedFiltersProps) {
  return (
    <search className="mb-6 max-w-4xl">
      <form className="flex flex-wrap items-center gap-3">
        {show && <input type="hidden" name="show" value={show} />}
        {topics.length > 0 && (
          <Select name="topic" aria-label="Topic" defaultValue={topic ?? ""} className="max-sm:grow">
            <option value="">Every topic</option>
            {topics.map(({ slug, name, insights }) => (
              <option key={slug} value={slug}>
                {name} ({insights})
              </option>
            ))}
          </Select>
        )}
        <Select name="order" aria-label="Order" defaultValue={order} className="max-sm:grow">
          {Object.entries(orderWords).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
        <Button type="submit">Show</Button>
      </form>
    </search>
  );
}
