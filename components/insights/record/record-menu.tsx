import Link from "next/link";
import type { ReactNode } from "react";
import { Ellipsis } from "@/components/ui/icons";
import { PopoverMenu } from "./popover-menu";

/** A page about the record, or something done there. */
export type RecordDoor = { href: string; label: string; look?: "danger"; isFile?: true };

const entry = "flex min-h-9 w-full items-center rounded-small px-3 hover:bg-wash max-md:min-h-11";

/** Everything else one can do with the record. */
export function RecordMenu({ doors }: { doors: RecordDoor[] }) {
  return (
    <PopoverMenu
      id="more"
      className="w-60 p-1"
      label="More about this insight"
      trigger={<Ellipsis aria-hidden />}
    >
      <ul>
        {doors.map((door) => (
          <Entry key={door.href}>
            <Door {...door} />
          </Entry>
        ))}
        <Entry>
          <button type="button" data-print className={`${entry} noscript:hidden`}>
            Print
          </button>
        </Entry>
      </ul>
    </PopoverMenu>
  );
}

function Door({ href, label, look, isFile }: RecordDoor) {
  if (isFile)
    return (
      <a href={href} download data-command={label} className={entry}>
        {label}
      </a>
    );
  return (
    <Link
      href={href}
      prefetch={false}
      data-command={label}
      className={look === "danger" ? `${entry} text-coral` : entry}
    >
      {label}
    </Link>
  );
}

const Entry = ({ children }: { children: ReactNode }) => <li>{children}</li>;
