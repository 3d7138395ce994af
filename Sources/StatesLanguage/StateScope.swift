/// What has states and a first one: a state machine, a branch of a Parallel, the processor of a Map.
///
/// States lead only to states of their own scope.
package protocol StateScope: DefinitionObject {
    var comment: String? { get set }
    var startAt: String? { get set }
    var states: StateTable { get set }
}
