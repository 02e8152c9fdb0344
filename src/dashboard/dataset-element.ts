/** An element that takes a part of the dashboard's data. */
export interface DatasetElement extends HTMLElement {
  datasetKey: string;
  data: unknown;
}

/** Elements are known by what they take, never by class: another copy of the library may have made them. */
export function isDatasetElement(element: Element): element is DatasetElement {
  return 'datasetKey' in element && 'data' in element;
}
