import type { z } from 'zod';

/** A type whose objects and lists are read-only to the last member: nobody changes what was sent or received. */
type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Member in keyof T]: DeepReadonly<T[Member]> }
    : T;

/** What a schema describes, as its receiver holds it. */
export type Wire<S extends z.ZodType> = DeepReadonly<z.output<S>>;

/** The same for what is sent: JSON has no undefined, so a member is there or it is left out. */
type DeepExact<T> = T extends readonly (infer Item)[]
  ? readonly DeepExact<Item>[]
  : T extends object
    ? { readonly [Member in keyof T]: DeepExact<Exclude<T[Member], undefined>> }
    : T;

/** What a schema takes, as its sender writes it: members with a default may be left out. */
export type WireInput<S extends z.ZodType> = DeepExact<z.input<S>>;
