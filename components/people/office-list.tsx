import Link from "next/link";
import { ChevronRight } from "@/components/ui/icons";

type Office = { href: string; label: string; what: string };

/** Where the library is run from, a line each. */
export function OfficeList({ offices }: { offices: Office[] }) {
  return (
    <ul className="max-w-2xl divide-y divide-line border-y border-line">
      {offices.map((office) => (
        <li key={office.href}>
          <Link
            href={office.href}
            prefetch={false}
            className="group flex min-h-14 items-center justify-between gap-4 py-3 -outline-offset-2"
          >
            <span>
              <span className="font-medium group-hover:underline group-hover:underline-offset-4">
                {office.label}
              </span>
              <span className="block text-15 text-muted">{office.what}</span>
            </span>
            <ChevronRight aria-hidden className="size-5 shrink-0 text-muted" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
