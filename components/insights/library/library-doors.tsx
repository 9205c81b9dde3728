import clsx from "clsx";
import Link from "next/link";
import { libraryPlacesFor } from "@/components/layout/library-places";
import { Ellipsis } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { PopoverMenu } from "../record/popover-menu";

const topics = "/topics";
const entry = "flex min-h-9 items-center rounded-small px-3 hover:bg-wash max-md:min-h-11";

type LibraryDoorsProps = {
  writes: boolean;
  /** The page itself says how to begin. */
  isUnused: boolean;
};

/** Where one can go from the library; what is needed less often waits in a menu. Topics have a button where there is room. */
export function LibraryDoors({ writes, isUnused }: LibraryDoorsProps) {
  return (
    <>
      <LinkButton href={topics} look="plain" className={writes ? "max-md:hidden" : undefined}>
        Topics
      </LinkButton>
      <PopoverMenu
        id="doors"
        label="More of the library"
        trigger={<Ellipsis aria-hidden />}
        className="w-56 p-1"
      >
        {libraryPlacesFor(writes)
          .filter(({ href }) => writes || href !== topics)
          .map(({ href, label }) => (
            <Link
              key={href}
              href={href}
              prefetch={false}
              className={clsx(entry, href === topics && "md:hidden")}
            >
              {label}
            </Link>
          ))}
      </PopoverMenu>
      {writes && !isUnused && (
        <LinkButton href="/insights/new" look="primary">
          Write an insight
        </LinkButton>
      )}
    </>
  );
}
