import { createHash } from 'node:crypto';
import { PROBLEMS } from '@farebox/contract';
import type { Schema } from '@farebox/contract/json-schema';
import { html, raw } from 'hono/html';
import type { DocumentedCall } from './call.ts';
import type { OpenApi } from './document.ts';

const STYLE = `:root{color-scheme:light dark;font:16px/1.55 system-ui,sans-serif}body{max-width:56rem;margin:auto;padding:2rem 1rem 4rem}
h1,h2{line-height:1.2}h2{margin-top:3rem;text-transform:capitalize}details,p[id]{border-top:1px solid #8884;padding:.6rem 0;margin:0}
summary{cursor:pointer}code{font:.9em ui-monospace,monospace}ul{padding-left:1.2rem;margin:.3rem 0}.type{opacity:.7}
.method{display:inline-block;min-width:4.2rem;font-weight:600}`;

/** What the page may do: show itself. */
export const DOCS_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

type Html = ReturnType<typeof html>;

/** The document to read: one page, without a script, from nobody else. */
export function docsPage({ info, servers, paths, components }: OpenApi): Html {
  const calls = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, call]) => ({ path, method, call })),
  );
  const tags = [...new Set(calls.map(({ call }) => call.tags[0]))];
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${info.title} API</title><style>${raw(STYLE)}</style></head><body>
<h1>${info.title} API</h1><p>${info.description}</p>
<p>At <code>${servers[0]?.url}</code>; as OpenAPI 3.1: <a href="/v1/openapi.json">openapi.json</a>.</p>
${tags.map(
  (tag) => html`<h2>${tag}</h2>${calls.filter(({ call }) => call.tags[0] === tag).map(callSection)}`,
)}
<h2>Schemas</h2>${Object.entries(components.schemas).map(
    ([name, schema]) =>
      html`<details id="${name}"><summary><code>${name}</code></summary>${schemaList(schema)}</details>`,
  )}
<h2>Problems</h2>${Object.entries(PROBLEMS).map(
    ([code, { status, title, recoverable }]) =>
      html`<p id="${code}"><code>${code}</code> <span class="type">${status}${recoverable ? ', recoverable' : ''}</span> ${title}.</p>`,
  )}
</body></html>`;
}

function callSection({ path, method, call }: { path: string; method: string; call: DocumentedCall }): Html {
  const key = Object.keys(call.security[0] ?? {})[0];
  return html`<details><summary><code class="method">${method.toUpperCase()}</code> <code>${path}</code> ${call.summary}</summary>
${key ? html`<p>Authorization: Bearer <code>${key}</code></p>` : ''}
${parameterList(call)}
${call.requestBody ? html`<p>Takes ${contentLinks(call.requestBody.content)}</p>` : ''}
<ul>${Object.entries(call.responses).map(
    ([status, { description, content }]) =>
      html`<li><code>${status}</code> ${description} ${content ? contentLinks(content) : ''}</li>`,
  )}</ul></details>`;
}

const parameterList = ({ parameters }: DocumentedCall): Html | string =>
  parameters.length === 0
    ? ''
    : html`<ul>${parameters.map(
        ({ name, in: place, required, schema }) =>
          html`<li><code>${name}</code> <span class="type">${place}, ${typeOf(schema)}${required ? '' : ', optional'}</span></li>`,
      )}</ul>`;

const contentLinks = (content: Readonly<Record<string, { readonly schema?: Schema }>>): Html[] =>
  Object.entries(content).map(([type, { schema }]) =>
    schema?.$ref ? linkTo(schema.$ref) : html`<code>${type}</code>`,
  );

const linkTo = (ref: string): Html => html`<a href="#${nameOf(ref)}"><code>${nameOf(ref)}</code></a>`;

const nameOf = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);

function schemaList({ properties = {}, required = [], description }: Schema): Html {
  const members = Object.entries(properties).map(([name, property]) => {
    const schema = property as Schema;
    const inner = schema.items ?? schema;
    return html`<li><code>${name}</code> <span class="type">${typeOf(schema)}${required.includes(name) ? '' : ', optional'}</span>
${schema.description ?? ''}${hasMembers(inner) ? schemaList(inner) : ''}</li>`;
  });
  return html`${description ? html`<p>${description}</p>` : ''}<ul>${members}</ul>`;
}

const hasMembers = (schema: unknown): schema is Schema =>
  typeof schema === 'object' && schema !== null && 'properties' in schema;

/** A schema's type in a few words: `string`, `integer or null`, `open | completed`, `array of Payment`. */
function typeOf(schema: Schema): Html | string {
  const { type, enum: values, items, $ref, anyOf, format, const: only } = schema;
  if ($ref) return linkTo($ref);
  if (values) return values.join(' | ');
  if (only !== undefined) return JSON.stringify(only);
  if (anyOf) return html`${anyOf.map((each, at) => html`${at > 0 ? ' or ' : ''}${typeOf(each as Schema)}`)}`;
  if (items) return html`array of ${typeOf(items as Schema)}`;
  return format ?? [type ?? 'anything'].flat().join(' or ');
}
