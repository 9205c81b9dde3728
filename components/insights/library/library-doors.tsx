import clsx from "clsx";
import Link from "next/link";
import { Ellipsis } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { PopoverMenu } from "../record/popover-menu";

/** `phone` ones stand beside the menu where there is room. */
const lesser = [
  { href: "/topics", label: "Topics", phone: true },
  { href: "/insights/desk", label: "Your desk", phone: false },
  { href: "/insights/needs-review", label: "Needs review", phone: false },
  { href: "/insights/yours", label: "Your insights", phone: false },
  { href: "/insights/questions", label: "Open questions", phone: false },
  { href: "/insights/unanswered", label: "Searched and not found", phone: false },
  { href: "/insights/import", label: "Import", phone: false },
  { href: "/insights/trash", label: "Trash", phone: false },
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
      {writes && (
        <>
          <PopoverMenu
            id="doors"
            label="More of the library"
            trigger={<Ellipsis aria-hidden />}
            className="w-56 p-1"
          >
            {lesser.map(({ href, label, phone }) => (
              <Link key={href} href={href} prefetch={false} className={clsx(entry, phone && "md:hidden")}>
                {label}
              </Link>
            ))}
          </PopoverMenu>
          {!isUnused && (
            <LinkButton href="/insights/new" look="primary">
              Write an insight
            </LinkButton>
          )}
        </>
      )}
    </>
  );
}
