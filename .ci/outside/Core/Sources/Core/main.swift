import SwiftStates

let greeting = Workflow("Greeting", queryLanguage: .jsonata) {
    Pass("Greet").output(["text": Computed<String>("{% 'Hello ' & $states.input.name %}")])
}

print(greeting.definition.serialized())
