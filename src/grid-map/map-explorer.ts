import { AreaTree, type TreeHost } from './area-tree.js';

/** What a user does with a map beside choosing: opening its list. */
export class MapExplorer {
  readonly tree: AreaTree;

  constructor(host: TreeHost) {
    this.tree = new AreaTree(host);
  }
}
