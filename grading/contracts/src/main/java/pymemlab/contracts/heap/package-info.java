/** Watches over anything that hands out blocks: what every layer of allocators is judged with. */
package pymemlab.contracts.heap;
