import { css } from 'lit';

/**
 * Areas that step back while a status is lit, yet can be read: see-through text would fall short of any
 * contrast. On paper all have their status.
 */
export const dimmedStyles = css`
  @media screen {
    .dimmed .tile,
    .dimmed .tile.name::before,
    .dimmed .badge,
    .dimmed .tile .tile-label {
      background: none;
      box-shadow: none;
    }
    .dimmed .tile {
      border: 1px dashed var(--_line-strong);
    }
    .dimmed,
    .dimmed .tile,
    .dimmed .badge,
    .dimmed button {
      color: var(--_muted);
      font-weight: 400;
    }
    .dimmed .tile > .sign {
      display: none;
    }
  }
`;
