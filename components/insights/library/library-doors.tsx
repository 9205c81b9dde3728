import clsx from "clsx";
import Link from "next/link";
import { Ellipsis } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { PopoverMenu } from "../record/popover-menu";

/** `phone` ones stand beside the menu where there is room; `all` ones are for readers, too. */
const lesser = [
  { href: "/topics", label: "Topics", phone: true },
  { href: "/insights/desk", label: "Your desk" },
  { href: "/insights/needs-review", label: "Needs review" },
  { href: "/insights/yours", label: "Your insights" },
  { href: "/insights/questions", label: "Open questions", all: true },
  { href: "/insights/unanswered", label: "Searched and not found" },
  { href: "/datasets", label: "Data", all: true },
  { href: "/insights/import", label: "Import" },
  { href: "/insights/trash", label: "Trash" },
];

const entry = "flex min-h-9 items-center rounded-small px-3 hover:bg-wash max-md:min-h-11";

type LibraryDoorsProps = {
  writes: boolean;
  /** The page itself says how to begin. */
  isUnused: boolean;
};

/** Where one can go from the library; what is needed less often waits in a menu. */
export function LibraryDoors({ writes, isUnused }: LibraryDoorsProps) {
  return (
    <>
      <LinkButton href="/topics" look="plain" className={writes ? "max-md:hidden" : undefined}>
        Topics
      </LinkButton>
      <PopoverMenu
        id="doors"
        label="More of the library"
        trigger={<Ellipsis aria-hidden />}
        className="w-56 p-1"
      >
        {lesser
          .filter(({ all }) => writes || all)
          .map(({ href, label, phone }) => (
            <Link key={href} href={href} prefetch={false} className={clsx(entry, phone && "md:hidden")}>
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
