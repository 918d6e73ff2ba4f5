// English is the measure: every other language must have the same keys, with the plural forms that language needs.
type Forms = { is: 'one' | 'other'; hu: 'one' | 'other'; nb: 'one' | 'other'; sl: 'one' | 'two' | 'few' | 'other' };

type Plain<Text> = { [Key in keyof Text as Key extends `${string}_one` | `${string}_other` ? never : Key]: string };

type Counted<Text, Form extends string> = { [Key in keyof Text as Key extends `${infer Base}_other` ? `${Base}_${Form}` : never]: string };

/** The shape of one area's texts in another language. Areas are flat: one level of keys. */
export type Texts<Text, Language extends keyof Forms> = Plain<Text> & Counted<Text, Forms[Language]>;
