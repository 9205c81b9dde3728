import clsx from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Keyboard, LogOut, MonitorSmartphone, Settings2, UserRound } from "@/components/ui/icons";
import { type Theme, themes } from "./appearance";
import type { FrameActions, FramePerson } from "./frame-person";

type AccountMenuProps = { person: FramePerson; theme: Theme; actions: FrameActions };

const themeWords: Record<Theme, string> = { system: "As the system", light: "Light", dark: "Dark" };

const themeCommands: Record<Theme, string> = {
  system: "Use the system’s theme",
  light: "Use the light theme",
  dark: "Use the dark theme",
};

const accountEntry = clsx(
  "flex min-h-10 w-full items-center gap-3 rounded-small px-3 hover:bg-wash",
  "[&_svg]:size-4 [&_svg]:text-muted",
);

/** Oneself: profile, sessions, theme, and the way out. The browser opens and closes it; no script is needed. */
export function AccountMenu({ person, theme, actions }: AccountMenuProps) {
  return (
    <>
      <button
        type="button"
        popoverTarget="account"
        aria-label={`Your account, ${person.name}`}
        className="rounded-full"
      >
        <Avatar name={person.name} />
      </button>
      <div
        id="account"
        popover="auto"
        className="inset-auto top-13 right-4 m-0 w-72 rounded bg-surface p-2 text-15 text-ink shadow-float open:animate-rise sm:right-8 wide:right-16"
      >
        <div className="border-b border-line px-3 pt-2 pb-3">
          <p className="truncate font-medium">{person.name}</p>
          <p className="truncate text-muted">{person.email}</p>
        </div>
        <ul className="py-2">
          <AccountLink href={`/people/${person.id}`} icon={<UserRound aria-hidden />} label="Your page" />
          <AccountLink href="/settings" icon={<Settings2 aria-hidden />} label="Profile and settings" />
          <AccountLink
            href="/settings/sessions"
            icon={<MonitorSmartphone aria-hidden />}
            label="Where you are signed in"
          />
          <li className="max-md:hidden">
            <button
              type="button"
              data-opens="help"
              data-command="Show the keys"
              popoverTarget="account"
              popoverTargetAction="hide"
              className={accountEntry}
            >
              <Keyboard aria-hidden />
              Keys
            </button>
          </li>
        </ul>
        <form action={actions.setTheme} className="border-t border-line px-3 py-3">
          <fieldset>
            <legend className="mb-2 text-muted">Theme</legend>
            <div className="grid grid-cols-[1fr_auto_auto] gap-1 rounded-small bg-wash p-1">
              {themes.map((name) => (
                <button
                  key={name}
                  type="submit"
                  name="theme"
                  value={name}
                  data-command={themeCommands[name]}
                  aria-pressed={name === theme}
                  className="min-h-8 rounded-small px-3 text-muted hover:text-ink aria-pressed:bg-surface aria-pressed:font-medium aria-pressed:text-ink"
                >
                  {themeWords[name]}
                </button>
              ))}
            </div>
          </fieldset>
        </form>
        <form action={actions.signOut} data-sign-out className="border-t border-line pt-2">
          <button type="submit" data-command="Sign out" className={accountEntry}>
            <LogOut aria-hidden />
            Sign out
          </button>
        </form>
      </div>
    </>
  );
}

function AccountLink({ href, icon, label }: { href: string; icon: ReactNode; label: string }) {
  return (
    <li>
      <Link href={href} prefetch={false} className={accountEntry}>
        {icon}
        {label}
      </Link>
    </li>
  );
}
