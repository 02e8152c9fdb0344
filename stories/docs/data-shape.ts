import { toJsonSchema } from '@valibot/to-json-schema';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import {
  gridMapSchema,
  rankingSchema,
  rosterSchema,
  taskTableSchema,
  timelineSchema,
} from '../../src/model/schemas.js';
import { shapeRows, type JsonSchema, type ShapeRow } from './shape-rows.js';

const schemas = {
  roster: rosterSchema,
  timeline: timelineSchema,
  'task-table': taskTableSchema,
  'grid-map': gridMapSchema,
  ranking: rankingSchema,
};

/** The fields of a data shape as a table. */
@customElement('data-shape')
export class DataShape extends LitElement {
  /** For MDX pages: `<DataShape.tag />` keeps the import, which a bundler would drop as unused. */
  static readonly tag = 'data-shape';

  static override styles = css`
    :host {
      display: block;
      color: #1b2430;
      font-size: 14px;
      font-family:
        'Nunito Sans',
        -apple-system,
        'Segoe UI',
        'PingFang SC',
        'Microsoft YaHei',
        'Noto Sans CJK SC',
        sans-serif;
    }
    table {
      width: 100%;
      border-collapse: collapse;
    }
    th,
    td {
      padding: 6px 12px 6px 0;
      border-bottom: 1px solid #e2e7ee;
      text-align: start;
      vertical-align: baseline;
    }
    thead th {
      color: #556173;
    }
    tbody th {
      font-weight: 400;
    }
    code {
      font:
        13px ui-monospace,
        Menlo,
        Consolas,
        monospace;
      overflow-wrap: anywhere;
    }
  `;

  /** Name of the shape, as its schema file has it. */
  @property() of: keyof typeof schemas = 'roster';

  protected override render(): TemplateResult {
    const schema = toJsonSchema(schemas[this.of], {
      target: 'draft-2020-12',
      ignoreActions: ['check', 'rawCheck'],
    });
    return html`<table>
      <thead>
        <tr>
          <th scope="col">Field 字段</th>
          <th scope="col">Type 类型</th>
          <th scope="col">Required 必填</th>
        </tr>
      </thead>
      <tbody>
        ${shapeRows(schema as JsonSchema).map((row) => this.#row(row))}
      </tbody>
    </table>`;
  }

  #row({ path, type, required }: ShapeRow): TemplateResult {
    return html`<tr>
      <th scope="row"><code>${path}</code></th>
      <td><code>${type}</code></td>
      <td>${required ? 'yes 是' : ''}</td>
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'data-shape': DataShape;
  }
}
