import clsx from "clsx";
import Link from "next/link";
import { Ellipsis } from "@/components/ui/icons";
import { DestinationIcon } from "./destination-icon";
import { administration, type DestinationId, destinations, settings } from "./destinations";

type BottomBarProps = { current: DestinationId | undefined; administers: boolean };

/** The way to every room, on phones: four of them in reach of the thumb, the others one touch further. */
export function BottomBar({ current, administers }: BottomBarProps) {
  const further = [
    ...destinations.filter((room) => !room.phone),
    ...(administers ? [administration] : []),
    settings,
  ];
  const isFurther = further.some((room) => room.id === current);
  return (
    <nav
      aria-label="Main, for small windows"
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      <ul className="grid grid-cols-5">
        {destinations
          .filter((room) => room.phone)
          .map((room) => (
            <li key={room.id}>
              <Link
                href={room.href}
                prefetch={false}
                aria-current={room.id === current ? "page" : undefined}
                className={barEntry(room.id === current)}
              >
                <DestinationIcon id={room.id} className="size-5" />
                {room.label}
              </Link>
            </li>
          ))}
        <li>
          <button type="button" popoverTarget="more" className={clsx("w-full", barEntry(isFurther))}>
            <Ellipsis aria-hidden className="size-5" />
            More
          </button>
          <More rooms={further} current={current} />
        </li>
      </ul>
    </nav>
  );
}

const barEntry = (isCurrent: boolean) =>
  clsx(
    "flex h-14 flex-col items-center justify-center gap-0.5 text-13",
    isCurrent ? "text-tide" : "text-muted",
  );

type MoreProps = {
  rooms: { id: DestinationId; label: string; href: string }[];
  current: DestinationId | undefined;
};

function More({ rooms, current }: MoreProps) {
  return (
    <div
      id="more"
      popover="auto"
      className="inset-x-0 top-auto bottom-0 m-0 w-full max-w-none rounded-t bg-surface px-4 pt-3 pb-[calc(env(safe-area-inset-bottom)+4.5rem)] text-ink shadow-float open:animate-rise"
    >
      <ul>
        {rooms.map((room) => (
          <li key={room.id}>
            <Link
              href={room.href}
              prefetch={false}
              aria-current={room.id === current ? "page" : undefined}
              className="flex min-h-12 items-center gap-4 rounded-small px-2 aria-[current]:text-tide"
            >
              <DestinationIcon id={room.id} className="size-5 text-muted" />
              {room.label}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
