import { TextLink } from "@/components/ui/text-link";

/** How Tidemark learns that a mail did not arrive. */
export function BounceWays() {
  return (
    <ul className="grid max-w-measure list-disc gap-2 pl-5">
      <li>
        What the mail server answers while it takes a message is believed at once: an address that does not
        exist gets no further mail, and its person and you see why.
      </li>
      <li>
        Every answer stands with its message under <TextLink href="/admin/deliveries">Deliveries</TextLink>.
      </li>
    </ul>
  );
}
