import clsx from "clsx";
import Link from "next/link";
import { DestinationIcon } from "./destination-icon";
import { administration, type DestinationId, destinations } from "./destinations";
import { Mark } from "./mark";
import { RailToggle } from "./rail-toggle";

type RailProps = { current: DestinationId | undefined; organization: string; administers: boolean };

/** The way to every room, on wide windows. Narrow, it keeps the icons, with their names as tooltips. */
export function Rail({ current, organization, administers }: RailProps) {
  return (
    <nav
      aria-label="Main"
      className="sticky top-0 hidden h-dvh w-56 shrink-0 flex-col border-r border-line px-3 pb-3 group-data-[rail=narrow]/frame:w-16 md:flex print:hidden"
    >
      <Link
        href="/"
        prefetch={false}
        className="flex h-14 shrink-0 items-center gap-2.5 rounded-small px-1.5"
        aria-label={`Tidemark, ${organization}: home`}
      >
        <Mark className="size-7 shrink-0" />
        <span className="min-w-0 group-data-[rail=narrow]/frame:hidden">
          <span className="block font-serif text-17 leading-5 font-semibold">Tidemark</span>
          <span className="block truncate text-13 leading-4 text-muted">{organization}</span>
        </span>
      </Link>
      <div className="mt-2 grow">
        <ul className="grid gap-0.5">
          {destinations.map((destination) => (
            <RailEntry key={destination.id} room={destination} isCurrent={destination.id === current} />
          ))}
        </ul>
        {administers && (
          <ul className="mt-4 border-t border-line pt-4">
            <RailEntry room={administration} isCurrent={administration.id === current} />
          </ul>
        )}
      </div>
      <RailToggle />
    </nav>
  );
}

type RailEntryProps = { room: { id: DestinationId; label: string; href: string }; isCurrent: boolean };

function RailEntry({ room: { id, label, href }, isCurrent }: RailEntryProps) {
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        aria-current={isCurrent ? "page" : undefined}
        data-tip={label}
        data-tip-when="narrow"
        className={clsx(
          "flex h-10 items-center gap-3 rounded-small px-2.5 text-15 transition-colors",
          isCurrent
            ? "bg-wash font-medium text-ink forced-colors:outline"
            : "text-muted hover:bg-wash hover:text-ink",
        )}
      >
        <DestinationIcon id={id} className={clsx("size-5 shrink-0", isCurrent && "text-tide")} />
        <span className="group-data-[rail=narrow]/frame:sr-only">{label}</span>
      </Link>
    </li>
  );
}
