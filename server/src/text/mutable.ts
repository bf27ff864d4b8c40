/** A value that is still being made: what reads it later may not write to it. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] };
