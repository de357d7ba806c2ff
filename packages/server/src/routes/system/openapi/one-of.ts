import { z } from 'zod';

/** Every name of a union, and none that is not: the type says so. */
export const oneOf = <Name extends string>(names: Readonly<Record<Name, 0>>) =>
  z.enum(Object.keys(names) as [Name, ...Name[]]);
