/** What a form's action answers. `values` are what the person typed, so that a refusal loses nothing. */
export type FormState =
  | { status: "idle" }
  | {
      status: "done";
      message?: string;
      /** Something that is shown this once, such as a new token. */
      shown?: string;
      at: number;
    }
  | {
      status: "refused";
      message: string;
      /** What the message sums up, each with the place where it is mended. */
      points?: { sentence: string; href: string }[];
      fieldErrors: Record<string, string>;
      values: Record<string, string>;
      at: number;
      /** The person must prove again who they are before this can be done. */
      again?: boolean;
      /** Nobody is signed in any more; the form stays, and can be sent again after signing in elsewhere. */
      signedOut?: boolean;
    };

/** A form's action: what was answered last and what is sent now, to what is answered. */
export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;
