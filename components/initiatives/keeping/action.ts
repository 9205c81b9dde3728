import type { FormState } from "@/components/ui/form-state";

export type Action = (state: FormState, data: FormData) => Promise<FormState>;
