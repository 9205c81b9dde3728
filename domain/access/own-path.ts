/** Only to be resolved against; no address ever shows it. */
const base = "https://own.invalid";

/** Where to go after signing in: a path of this installation, or the home page when anything else was asked for. */
export function ownPath(wanted: string | null | undefined) {
  if (!wanted || wanted.length > 2000 || !/^\/(?![/\\])/.test(wanted) || /[\\\p{C}]/u.test(wanted))
    return "/";
  if (!URL.canParse(wanted, base)) return "/";
  const url = new URL(wanted, base);
  if (url.origin !== base || url.pathname.startsWith("//") || isAboutSigningIn(url.pathname)) return "/";
  return `${url.pathname}${url.search}${url.hash}`;
}

/** Coming back to these after signing in would be a circle. */
function isAboutSigningIn(path: string) {
  return /^\/(sign-in|setup|api)(\/|$)/.test(path);
}
