// What a test of a workflow needs, with one import.
@_exported public import StatesEngine
@_exported public import SwiftStates
