/**
 * The kit's side of the simulated machine: building it, limiting it, metering it, looking inside.
 * No submission may name anything here.
 */
package pymemlab.spec.control;
