import type { z } from 'zod';

/** A type whose objects and lists are read-only to the last member: nobody changes what was sent or received. */
type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Member in keyof T]: DeepReadonly<T[Member]> }
    : T;

/** What a schema describes, as its receiver holds it. */
export type Wire<S extends z.ZodType> = DeepReadonly<z.output<S>>;

/** What a schema takes, as its sender writes it: members with a default may be left out. */
export type WireInput<S extends z.ZodType> = DeepReadonly<z.input<S>>;
