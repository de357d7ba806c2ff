import type { ColumnDefinitionBuilder } from 'kysely';

/** How a database writes a column that counts up by itself. */
export interface Counter {
  readonly type: 'integer' | 'bigint';
  readonly build: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;
}
