import { buttonLook } from "@/components/ui/button-look";

type ProviderLinkProps = {
  name: string;
  to: string;
  /** Has the provider ask for the password even if it remembers the person. */
  again?: boolean;
};

/** The way to the single sign-on provider: a plain link, because it leaves this site. */
export function ProviderLink({ name, to, again = false }: ProviderLinkProps) {
  const query = new URLSearchParams(again ? { to, again: "1" } : { to });
  return (
    <a
      href={`/sign-in/oidc?${query}`}
      className={buttonLook({ look: "primary", size: "large", className: "w-full" })}
    >
      Continue with {name}
    </a>
  );
}
