import Link from "next/link";
import { Ellipsis } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { PopoverMenu } from "../record/popover-menu";

const lesser = [
  { href: "/insights/desk", label: "Your desk" },
  { href: "/insights/import", label: "Import" },
  { href: "/insights/trash", label: "Trash" },
];

/** Where one can go from the library; what is needed less often waits in a menu. */
export function LibraryDoors({ writes }: { writes: boolean }) {
  return (
    <>
      <LinkButton href="/topics" look="plain">
        Topics
      </LinkButton>
      {writes && (
        <>
          <PopoverMenu
            id="doors"
            label="More of the library"
            trigger={<Ellipsis aria-hidden />}
            className="w-48 p-1"
          >
            {lesser.map(({ href, label }) => (
              <Link
                key={href}
                href={href}
                prefetch={false}
                className="flex min-h-9 items-center rounded-small px-3 hover:bg-wash max-md:min-h-11"
              >
                {label}
              </Link>
            ))}
          </PopoverMenu>
          <LinkButton href="/insights/new" look="primary">
            Write an insight
          </LinkButton>
        </>
      )}
    </>
  );
}
